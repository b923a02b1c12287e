import type { WaveState } from '../api/waves';

export interface WavesSearch {
  state?: WaveState;
}

export const waveStates = ['planned', 'open', 'closed', 'scored'] as const;

export function readWavesSearch(raw: Record<string, unknown>): WavesSearch {
  return { state: waveStates.find((each) => each === raw.state) };
}
