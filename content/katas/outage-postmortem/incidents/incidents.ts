/**
 * Every incident that may be chosen: first those of the module’s own list, then others. An explicit list, as the catalogue of katas is.
 * To add one, read the publisher’s page or a full copy, write a file here and a key of the same name in `keys/`, and list both. The tests
 * of this kata then hold the summary to saying nothing of the answers, and the key to quoting the publisher alone.
 */
import { incident as aws2021_12_07 } from './aws-2021-12-07.ts';
import { incident as awsDynamodb2025_10_19 } from './aws-dynamodb-2025-10-19.ts';
import { incident as awsKinesis2020_11_25 } from './aws-kinesis-2020-11-25.ts';
import { incident as awsS3_2017_02_28 } from './aws-s3-2017-02-28.ts';
import { incident as cloudflare1111_2023_10_04 } from './cloudflare-1111-2023-10-04.ts';
import { incident as cloudflare2020_11_02 } from './cloudflare-2020-11-02.ts';
import { incident as cloudflare2023_10_30 } from './cloudflare-2023-10-30.ts';
import { incident as cloudflare2023_11_02 } from './cloudflare-2023-11-02.ts';
import { incident as cloudflare2025_11_18 } from './cloudflare-2025-11-18.ts';
import { incident as cloudflareLeap2017_01_01 } from './cloudflare-leap-2017-01-01.ts';
import { incident as etcd2022_04 } from './etcd-2022-04.ts';
import { incident as facebook2021_10_04 } from './facebook-2021-10-04.ts';
import { incident as firefoxAddons2019_05_04 } from './firefox-addons-2019-05-04.ts';
import { incident as github2012_12_22 } from './github-2012-12-22.ts';
import { incident as github2018_10_21 } from './github-2018-10-21.ts';
import { incident as gitlab2017_01_31 } from './gitlab-2017-01-31.ts';
import { incident as googleCloud2025_06_12 } from './google-cloud-2025-06-12.ts';
import { incident as medalla2020_08_14 } from './medalla-2020-08-14.ts';
import { incident as pagerduty2013_04_13 } from './pagerduty-2013-04-13.ts';
import { incident as roblox2021_10_28 } from './roblox-2021-10-28.ts';
import { incident as stripe2019_07_10 } from './stripe-2019-07-10.ts';
import type { Incident } from '../incident.ts';

export const incidents: readonly Incident[] = [
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

/** Undefined for a slug that is none, which may come from anywhere. */
export const findIncident = (slug: string): Incident | undefined => incidents.find((one) => one.slug === slug);
