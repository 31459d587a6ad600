import type { Metadata } from 'next';
import { requireActor } from '../../_server/account/session.ts';
import { selectAccuracy } from '../../_server/spotting/queries.ts';
import { selectStanding } from '../../_server/standing/queries.ts';
import { RequirementSection } from './_standing/requirement-section.tsx';
import { SpottingSection } from './_standing/spotting-section.tsx';
import { StandingFrame } from './_standing/standing-frame.tsx';
import { StandingSide } from './_standing/standing-side.tsx';

export const metadata: Metadata = { title: 'Standing' };

export default async function StandingPage() {
  const actor = await requireActor();
  const [standing, accuracy] = await Promise.all([selectStanding(actor), selectAccuracy(actor)]);
  return (
    <StandingFrame aside={<StandingSide standing={standing} />}>
      <ol>
        {standing.requirements.map((one) => (
          <RequirementSection key={one.requirement.number} standing={one} />
        ))}
      </ol>
      <SpottingSection accuracy={accuracy} />
    </StandingFrame>
  );
}
