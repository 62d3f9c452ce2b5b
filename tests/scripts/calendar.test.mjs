// Periods counted from a day, and the calendar file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf, dayAfter, isDay, periodOf } from '../../themes/default/assets/calendar.js';

test('only days that exist are days', () => {
  for (const day of ['2026-03-18', '2028-02-29', '1999-12-31']) assert.equal(isDay(day), true, day);
  for (const day of ['2026-02-29', '2026-13-01', '2026-3-1', '18-03-2026', '', '0001-01-01', '2026-03-18T00:00', null, 20260318]) assert.equal(isDay(day), false, `${day}`);
});

test('days and months are counted over the ends of months, years and leap years', () => {
  assert.equal(dayAfter('2026-03-18', '-12m'), '2025-03-18');
  assert.equal(dayAfter('2026-03-31', '-1m'), '2026-02-28');
  assert.equal(dayAfter('2028-03-31', '-1m'), '2028-02-29');
  assert.equal(dayAfter('2026-12-31', '1d'), '2027-01-01');
  assert.equal(dayAfter('2026-01-15', '-1m'), '2025-12-15');
  assert.equal(dayAfter('2026-03-28', '1d'), '2026-03-29'); // the night in which the clock changes
  assert.equal(dayAfter('2026-03-29', '1d'), '2026-03-30');
  assert.equal(dayAfter('2026-10-25', '1d'), '2026-10-26');
});

test('a period may be open on one side, or one day', () => {
  assert.deepEqual(periodOf('-12m..-6m', '2026-03-18'), { from: '2025-03-18', to: '2025-09-18' });
  assert.deepEqual(periodOf('1d..', '2026-03-18'), { from: '2026-03-19', to: '' });
  assert.deepEqual(periodOf('..-1d', '2026-03-18'), { from: '', to: '2026-03-17' });
  assert.deepEqual(periodOf('99d', '2026-01-01'), { from: '2026-04-10', to: '2026-04-10' });
  for (const text of ['-', '', '..', 'x..y', '1d..2d..3d', '1w', '1']) assert.equal(periodOf(text, '2026-03-18'), null, text);
});

test('a calendar file holds whole days, escaped and folded as RFC 5545 wants', () => {
  const events = [
    { title: 'Kort vooraf; één, twee', text: `- Regel\n- ${'é'.repeat(80)}`, period: { from: '2025-12-18', to: '2026-03-18' } },
    { title: 'Na de uitslag', text: '', period: { from: '2026-03-19', to: '' } },
  ];
  const file = calendarOf('checklist-verkiezingen', events, new Date('2026-01-02T03:04:05.678Z'));
  assert.match(file, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(file, /DTSTART;VALUE=DATE:20251218\r\nDTEND;VALUE=DATE:20260319\r\n/); // the end is the day after the last
  assert.match(file, /DTSTART;VALUE=DATE:20260319\r\nDTEND;VALUE=DATE:20260320\r\n/);
  assert.match(file, /DTSTAMP:20260102T030405Z\r\n/);
  assert.match(file, /SUMMARY:Kort vooraf\\; één\\, twee\r\n/);
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(file.replace(/\r\n /g, '').includes(`DESCRIPTION:- Regel\\n- ${'é'.repeat(80)}\r\n`));
  assert.equal(file.match(/BEGIN:VEVENT/g).length, file.match(/END:VEVENT/g).length);
});
