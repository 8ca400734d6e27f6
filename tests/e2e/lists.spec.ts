import { wordsOf } from '../../tools/drive-pages.ts';
import { expect, test } from './fixtures.ts';

const list = [
  '姓名,职务,单位,任职时间',
  '杨伟东,档案员,某某镇人民政府,2011年3月',
  '无此人,镇长,某某镇人民政府,2012',
  ',镇长,某某镇人民政府,2013',
  '杨伟东,科员,某某镇人民政府,从前',
].join('\r\n');

/** As other programs write them: names without kinds, the post as the name of the edge. */
const graphs = {
  'list.gexf':
    '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes><node id="a" label="杨伟东"/><node id="b" label="某某镇人民政府"/></nodes><edges><edge id="e" source="a" target="b" label="镇长"/></edges></graph></gexf>',
  'list.graphml':
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="ln" for="node" attr.name="label" attr.type="string"/><key id="le" for="edge" attr.name="label" attr.type="string"/><graph edgedefault="directed"><node id="a"><data key="ln">杨伟东</data></node><node id="b"><data key="ln">某某镇人民政府</data></node><edge id="e" source="a" target="b"><data key="le">镇长</data></edge></graph></graphml>',
};

test('a list of officials is looked at, added as one step, told apart from the press, and taken back', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const words = (key: string, ...values: string[]) => wordsOf(library, key, ...values);
  const row = new RegExp(await words('change.log'));
  await library.getByRole('complementary').getByRole('button', { name: row }).click();
  await library.getByRole('button', { name: await words('lists.button'), exact: true }).click();
  const dialog = library.getByRole('dialog');
  const file = dialog.locator('input[type=file]');

  await file.setInputFiles({ name: 'wrong.csv', mimeType: 'text/csv', buffer: Buffer.from('甲,乙\n1,2') });
  await expect(dialog.getByRole('alert')).toContainText('wrong.csv');
  await expect(dialog.getByRole('alert')).toContainText(await words('failure.list_without_columns.next'));
  await file.setInputFiles({
    name: 'broken.gexf',
    mimeType: 'text/xml',
    buffer: Buffer.from('<gexf>\n<graph>\n<nodes></graph></gexf>'),
  });
  await expect(dialog.getByRole('alert')).toContainText('broken.gexf:3');

  for (const [name, text] of Object.entries(graphs)) {
    await file.setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
    await expect(dialog).toContainText(await words('lists.file', name));
    await expect(dialog.getByRole('row').nth(1)).toContainText('某某镇人民政府');
  }

  await file.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(dialog.getByRole('row')).toHaveCount(3);
  await dialog.locator('summary').click();
  const left = dialog.getByRole('listitem');
  await expect(left.nth(0)).toContainText(await words('lists.row', '4'));
  await expect(left.nth(1)).toContainText(await words('lists.why.bad_date', '从前'));
  await dialog.getByLabel(await words('lists.source')).fill('某某镇档案室');
  await dialog.getByRole('button', { name: await words('lists.add', '2') }).click();
  await expect(dialog).toBeHidden();

  // A name that the press has tells it on its card; one that only the list has is not in the library.
  const openCard = async (name: string) => {
    await library.getByRole('combobox').first().fill(name);
    await library.getByRole('listbox').getByRole('option').first().click();
    await expect(library.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  };
  await openCard('杨伟东');
  const card = library.locator('.card').first();
  await expect(card).toContainText(await words('lists.ownHow'));
  await expect(card).toContainText(await words('lists.from', '某某镇档案室', 'list.csv', '2'));
  await expect(card).toContainText('档案员');

  const log = library.getByRole('region', { name: await words('change.log') });
  if (!(await log.isVisible()))
    await library.getByRole('complementary').getByRole('button', { name: row }).click();
  await log
    .getByRole('button', { name: await words('change.takeBack') })
    .first()
    .click();
  await expect(log.getByText(await words('change.takenBack'), { exact: true }).first()).toBeVisible();
  await openCard('杨伟东');
  await expect(card).not.toContainText('档案员');
});
