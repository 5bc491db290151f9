// What the README tells Docusaurus users to write; the test says by environment which knowledge base it is.
import kbLinks from 'capital-and-compute/remark';

export default {
  title: 'Sample',
  url: 'https://docs.example.com',
  baseUrl: '/',
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: false,
          remarkPlugins: [[kbLinks, { index: process.env.KB_INDEX, frozen: Boolean(process.env.KB_FROZEN) }]],
        },
        blog: false,
        sitemap: false,
      },
    ],
  ],
};
