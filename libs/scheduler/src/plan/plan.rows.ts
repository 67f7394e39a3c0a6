import {
  type PlanJob,
  type PlanResource,
  type PlanStream,
  type PlanWorkstation,
} from '../model/plan.model.js';

/** A plan object that has been recognised: our id, its place, the plan run it was seen in. */
interface Identified {
  id: string;
  connectionId: string;
  runNumber: number | null;
  /** As operators write it: `/AGTBAT01#/FECHADIA.VALIDA_SALDO`. */
  key: string;
}

export type StreamRow = PlanStream & Identified & { occurrence: number };
export type JobRow = PlanJob & Identified & { streamId: string };
export type WorkstationRow = PlanWorkstation & Identified & { state: WorkstationState };
export type ResourceRow = PlanResource & Identified;

/** `quiet`: ignored, or of a type that says nothing about itself (a pool is judged by its members). */
export type WorkstationState = 'online' | 'offline' | 'unlinked' | 'quiet';
