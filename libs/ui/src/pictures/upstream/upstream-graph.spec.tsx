import { describe, expect, it } from 'vitest';
import { drawn, hostile, readOut } from '../testing/drawn.js';
import { layerUpstream } from './layer-upstream.js';
import { UpstreamGraph } from './upstream-graph.js';

const edge = (from: string, to: string, ...inherits: string[]) => ({ from, to, inherits });

describe('layerUpstream', () => {
  it('puts each service once, at its shortest distance', () => {
    const { layers, onward, sideways } = layerUpstream('a', [
      edge('a', 'b'),
      edge('a', 'c'),
      edge('b', 'c'),
      edge('b', 'd'),
      edge('c', 'd'),
      edge('x', 'y'),
    ]);
    expect(layers).toEqual([['a'], ['b', 'c'], ['d']]);
    expect(onward.map(({ from, to }) => from + to)).toEqual(['ab', 'ac', 'bd', 'cd']);
    expect(sideways.map(({ from, to }) => from + to)).toEqual(['bc']);
  });

  it('ends in a circle, counts a repeated line once, and leaves out a service upstream of itself', () => {
    const { layers, onward, sideways } = layerUpstream('a', [
      edge('a', 'b', '1'),
      edge('a', 'b', '2'),
      edge('b', 'a'),
      edge('b', 'b'),
    ]);
    expect(layers).toEqual([['a'], ['b']]);
    expect(onward).toEqual([edge('a', 'b', '1')]);
    expect(sideways).toEqual([edge('b', 'a')]);
  });
});

describe('UpstreamGraph', () => {
  const graph = (
    <UpstreamGraph
      root="a/root"
      services={[
        { key: 'a/root', name: 'Root' },
        { key: 'b/mail', name: 'Mail', provider: 'Post', href: '/p/b/mail' },
        { key: 'c/disk', name: 'c/disk' },
      ]}
      edges={[
        edge('a/root', 'b/mail', '11.2.7'),
        edge('b/mail', 'c/disk', '12.3.1', '9.2.3'),
        edge('c/disk', 'a/root'),
      ]}
      controlTitle={(id) => (id === '11.2.7' ? 'Disposal' : undefined)}
    />
  );

  it('tells in words what its lines show', () => {
    const text = readOut(graph);
    expect(text).toContain('This service Root Built directly on Mail Post 1 statement taken from it');
    expect(text).toContain(
      'c/disk No disclosure here 2 statements taken from it for Mail Also built on Root',
    );
    expect(text).toContain('Root from Mail 1 statement taken from it 11.2.7 Disposal');
    expect(readOut(graph, 'ja')).toContain(
      'さらに上流（2段目） c/disk ここでの開示なし 引き継ぐ言明 2件 Mailの上流',
    );
    expect(drawn(graph)).toContain('href="/p/b/mail"');
  });

  it('keeps hostile text text', () => {
    const html = drawn(<UpstreamGraph root="a" services={[]} edges={[edge('a', hostile, hostile)]} />);
    expect(html).not.toMatch(/<img|\u202e/);
  });

  it('says that there is none, and bears hundreds', () => {
    expect(readOut(<UpstreamGraph root="a" services={[]} edges={[]} />)).toBe(
      'No upstream service is named.',
    );
    const many = Array.from({ length: 500 }, (_, index) => edge('a', `p/s${index}`, '11.2.7'));
    expect(readOut(<UpstreamGraph root="a" services={[]} edges={many} />)).toContain(
      '300 more stand in the JSON',
    );
  });
});
