/** What an incident is called where there is room for a line. */
import type { Incident } from '../../../content/katas/outage-postmortem/incident.ts';
import { findIncident } from '../../../content/katas/outage-postmortem/incidents/incidents.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "21 October 2018" */
export const dayOf = ({ began }: Pick<Incident, 'began'>): string => day.format(new Date(began));

/** "GitHub, 21 October 2018"; the slug of one that the catalogue does not have any more. */
export function incidentName(slug: string): string {
  const incident = findIncident(slug);
  return incident ? `${incident.publisher}, ${dayOf(incident)}` : slug;
}
