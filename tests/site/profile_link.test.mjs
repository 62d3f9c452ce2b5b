// The link and the text of a recruitment profile, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, emptyProfile, linkOf, markdownOf, readLink, textOf } from '../../themes/default/assets/profile-link.js';

const offer = { choices: ['g-01', 'g-02', 'd-01'], roles: 3, competencies: Array.from({ length: 14 }, (_, i) => `c-${i + 1}`) };
const profile = { choices: ['g-01', 'd-01'], weights: [5, 3, 2], must: ['c-1', 'c-2'], nice: ['c-3'] };

test('a link opens as the same choices; nothing chosen has no link', () => {
  assert.equal(linkOf(profile), 'v=1&k=g-01.d-01&z=5.3.2&m=c-1.c-2&n=c-3');
  assert.deepEqual(readLink(linkOf(profile), offer), { profile, isWhole: true });
  assert.equal(linkOf(emptyProfile()), '');
  assert.deepEqual(readLink('', offer), { profile: emptyProfile(), isWhole: true });
});

test('free text cannot come in by a link', () => {
  const { profile: found, isWhole } = readLink('v=1&k=g-01.Jan Jansen&naam=Jan&m=c-1.<b>&lokaal=Geheim', offer);
  assert.deepEqual(found, { ...emptyProfile(), choices: ['g-01'], must: ['c-1'] });
  assert.equal(isWhole, false);
});

test('five must-haves at most, no competency twice, and no more than ten points', () => {
  const found = readLink('v=1&m=c-1.c-2.c-3.c-4.c-5.c-6&n=c-1.c-7&z=9.9.9', offer).profile;
  assert.deepEqual(found, { choices: [], weights: [], must: ['c-1', 'c-2', 'c-3', 'c-4', 'c-5'], nice: ['c-7'] });
});

test('of two members it is said what only one of them chose', () => {
  const other = { choices: ['g-01', 'g-02'], weights: [], must: ['c-1'], nice: ['c-2'] };
  assert.deepEqual(differences(profile, other), { here: ['d-01', 'must:c-2', 'nice:c-3'], there: ['g-02', 'nice:c-2'] });
});

test('what was typed stays text in Markdown: no heading, list, link or HTML', () => {
  const typed = '# Kop\n- lijst\n[x](javascript:alert(1)) <img src=x> *vet*';
  const text = markdownOf('Profiel', [{ title: 'De gemeente', lines: [typed], items: ['een'] }]);
  assert.ok(text.includes('\\# Kop\n\\- lijst\n\\[x\\](javascript:alert(1)) \\<img src=x\\> \\*vet\\*'), text);
  assert.ok(text.startsWith('# Profiel\n\n## De gemeente\n\n'));
  assert.ok(text.endsWith('\n\n- een\n'));
});

test('as text it has titles and dashes', () => {
  assert.equal(textOf('Profiel', [{ title: 'Opgaven', lines: ['Over twee jaar:'], items: ['een', 'twee'] }]), 'Profiel\n\nOPGAVEN\nOver twee jaar:\n- een\n- twee\n');
});
