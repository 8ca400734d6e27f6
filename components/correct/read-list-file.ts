import type { MultiDirectedGraph } from 'graphology';

import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { ListReading } from '#lib/formats/read-list.ts';
import { readListGraph, type ForeignGraph } from '#lib/formats/read-list-graph.ts';
import { readListTable, type FoundColumns } from '#lib/formats/read-list-table.ts';
import { decodeText } from '#lib/text/decode-text.ts';

export interface ReadList extends ListReading {
  readonly file: string;
  /** Null for a graph. */
  readonly columns: FoundColumns | null;
}

/**
 * A list of officials in a file: a table, or a graph as GEXF or GraphML, told apart by what is in it. Errors name the file:
 * list-unreadable (with the line where the browser says one), list-without-columns, list-empty, and those of decoding.
 */
export async function readListFile(file: File): Promise<Result<ReadList>> {
  const about = file.name;
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return fail({ ...text.error, about });
  const start = text.value.replace(/^\uFEFF/u, '').trimStart();
  const read = start.startsWith('<') ? await readGraph(start) : readListTable(text.value);
  if (!read.ok) {
    const { at } = read.error;
    return fail({ ...read.error, about: at === undefined ? about : `${about}:${String(at)}` });
  }
  if (read.value.posts.length + read.value.left.length === 0) return fail({ code: 'list-empty', about });
  return ok({ columns: null, ...read.value, file: about });
}

async function readGraph(text: string): Promise<Result<ListReading>> {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const broken = document.querySelector('parsererror')?.textContent;
  if (broken !== undefined) {
    const line = /line(?: number)? (\d+)/iu.exec(broken)?.[1];
    return fail({ code: 'list-unreadable', ...(line !== undefined && { at: Number(line) }) });
  }
  const name = document.documentElement.localName.toLowerCase();
  if (name !== 'gexf' && name !== 'graphml') return fail({ code: 'list-unreadable' });
  try {
    const [Graph, parse] = await Promise.all([
      graphClass(),
      name === 'gexf' ? gexfParser() : graphmlParser(),
    ]);
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the parser makes the graph itself
    return ok(readListGraph(plain(parse(Graph, document))));
  } catch (error) {
    return fail({ code: 'list-unreadable', cause: String(error) });
  }
}

// Only who adds a graph loads these.
const graphClass = async () => (await import('graphology')).MultiDirectedGraph;
const gexfParser = async () => (await import('graphology-gexf/browser')).parse;
const graphmlParser = async () => (await import('graphology-graphml/browser')).parse;

function plain(graph: MultiDirectedGraph): ForeignGraph {
  return {
    nodes: graph.mapNodes((id, fields) => ({ id, fields })),
    edges: graph.mapEdges((id, fields, from, to) => ({ id, from, to, fields })),
  };
}
