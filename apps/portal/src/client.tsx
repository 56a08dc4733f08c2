// The portal in the browser: takes over the page that the server wrote.
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app/app.css';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { makeApi } from './api/api.js';
import { BrowserApp, loadFirstPage } from './app/browser-app.js';
import { DATA_ID } from './app/document.js';
import type { HandOver } from './app/hand-over.js';

const data = document.getElementById(DATA_ID)?.innerHTML ?? '';
const handOver = JSON.parse(data) as HandOver;
// Read at each request: the reader may choose another language meanwhile.
let language = handOver.reader.language;
const api = makeApi(
  (input, init) => fetch(input, init),
  () => language,
);

const router = await loadFirstPage(api, handOver);
hydrateRoot(
  document,
  <StrictMode>
    <BrowserApp
      api={api}
      router={router}
      handOver={handOver}
      data={data}
      onLanguage={(chosen) => (language = chosen)}
    />
  </StrictMode>,
);
