// /events.ics: the dated events as a calendar.
import { getCatalog } from '#catalog/index.ts';
import { eventsCalendar } from '#views/calendar.ts';

export async function GET(): Promise<Response> {
  return new Response(eventsCalendar(await getCatalog()), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
