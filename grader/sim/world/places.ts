/** The places of a cluster: slots and environments, made once and used by one schedule after the other. */
import { type EnvironmentMaker, environmentsOf, type Host } from './environment.ts';
import { renewed, type Slot, slotAt } from './slot.ts';

export class Places<M, D> {
  readonly #host: Host<M, D>;
  readonly #places: { slot: Slot<M, D>; environment: EnvironmentMaker }[] = [];

  constructor(host: Host<M, D>) {
    this.#host = host;
  }

  /** The slot at a place, as the host's schedule begins. Places are asked for in order. */
  settle(index: number, scripted: boolean): Slot<M, D> {
    let place = this.#places[index];
    if (place === undefined) {
      const slot = slotAt<M, D>(index);
      place = { slot, environment: environmentsOf(this.#host, slot) };
      this.#places.push(place);
    }
    const { slot, environment } = place;
    const { schedule } = this.#host;
    renewed(slot, schedule, scripted);
    if (!scripted) slot.environment = environment(schedule.ids);
    return slot;
  }
}
