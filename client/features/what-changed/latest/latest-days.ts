import { type ChosenDays, chooseDays, type KnownFrame } from '../state/default-days.ts'

/** What is known of the record up to a day: meetings and years after it are left out. */
export function frameUntil(frame: KnownFrame, until: string): KnownFrame {
  return {
    ...frame,
    today: until,
    meetings: frame.meetings.filter((day) => day < until),
    years: frame.years.filter(({ day }) => day <= until),
  }
}

/** The days to compare: since the meeting that was chosen, else as a page without any days has them. */
export function chooseLatest(frame: KnownFrame, chosen: string | null): ChosenDays {
  if (chosen === null || !frame.meetings.includes(chosen)) return chooseDays(frame)
  return { from: chosen, to: frame.today, reason: 'meeting' }
}
