/**
 * The reference keys. Secret until an analysis is handed in: only the site’s server may import this, and only to show or apply a key
 * after that moment. The import rules and the search of browser bundles hold it to that.
 */
import { key as aws2021_12_07 } from './aws-2021-12-07.ts';
import { key as awsDynamodb2025_10_19 } from './aws-dynamodb-2025-10-19.ts';
import { key as awsKinesis2020_11_25 } from './aws-kinesis-2020-11-25.ts';
import { key as awsS3_2017_02_28 } from './aws-s3-2017-02-28.ts';
import { key as cloudflare1111_2023_10_04 } from './cloudflare-1111-2023-10-04.ts';
import { key as cloudflare2020_11_02 } from './cloudflare-2020-11-02.ts';
import { key as cloudflare2023_10_30 } from './cloudflare-2023-10-30.ts';
import { key as cloudflare2023_11_02 } from './cloudflare-2023-11-02.ts';
import { key as cloudflare2025_11_18 } from './cloudflare-2025-11-18.ts';
import { key as cloudflareLeap2017_01_01 } from './cloudflare-leap-2017-01-01.ts';
import { key as etcd2022_04 } from './etcd-2022-04.ts';
import { key as facebook2021_10_04 } from './facebook-2021-10-04.ts';
import { key as firefoxAddons2019_05_04 } from './firefox-addons-2019-05-04.ts';
import { key as github2012_12_22 } from './github-2012-12-22.ts';
import { key as github2018_10_21 } from './github-2018-10-21.ts';
import { key as gitlab2017_01_31 } from './gitlab-2017-01-31.ts';
import { key as googleCloud2025_06_12 } from './google-cloud-2025-06-12.ts';
import { key as medalla2020_08_14 } from './medalla-2020-08-14.ts';
import { key as pagerduty2013_04_13 } from './pagerduty-2013-04-13.ts';
import { key as roblox2021_10_28 } from './roblox-2021-10-28.ts';
import { key as stripe2019_07_10 } from './stripe-2019-07-10.ts';
import type { Key } from '../key.ts';

export const keys: readonly Key[] = [
  github2018_10_21,
  cloudflare2023_10_30,
  cloudflare2023_11_02,
  aws2021_12_07,
  awsKinesis2020_11_25,
  awsS3_2017_02_28,
  gitlab2017_01_31,
  stripe2019_07_10,
  cloudflare1111_2023_10_04,
  cloudflareLeap2017_01_01,
  firefoxAddons2019_05_04,
  medalla2020_08_14,
  cloudflare2020_11_02,
  roblox2021_10_28,
  etcd2022_04,
  pagerduty2013_04_13,
  github2012_12_22,
  awsDynamodb2025_10_19,
  facebook2021_10_04,
  cloudflare2025_11_18,
  googleCloud2025_06_12,
];

/** Undefined for an incident that is none. */
export const keyOf = (incident: string): Key | undefined => keys.find((key) => key.incident === incident);
