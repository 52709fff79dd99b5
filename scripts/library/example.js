/** The package used as a library: `npm run build:lib`, then `node scripts/library/example.js`. Prints who wrote with whom. */
import { buildAtlas } from 'invisible-college/atlas';
import { EXPORTS } from 'invisible-college/export';

const list = `1. Adams, A., & Boer, C. (2001). Export networks of small firms. Journal of Small Things, 12(3), 10-21.
2. Adams, A., & Chen, D. (2003). Alliances of small firms. Journal of Small Things, 14(1), 1-9.
3. Chen, D., & Boer, C. (2008). Alliances and export networks. Review of Edges, 4(1), 5-19.`;

const atlas = await buildAtlas([{ name: 'list.txt', bytes: new TextEncoder().encode(list) }]);
const map = atlas.maps.find(({ id }) => id === 'co-authorship');
const gexf = await EXPORTS.find(({ id }) => id === 'gexf').write({ atlas, map });

const labels = new Map(atlas.authors.map(({ id, label }) => [id, label]));
const nameOf = index => labels.get(map.nodes.id[index]);
map.edges.source.forEach((source, e) => {
  console.log(`${nameOf(source)} - ${nameOf(map.edges.target[e])}`);
});
console.log(`${gexf.match(/<node /g).length} nodes for Gephi`);
