// The portal's entry point.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { startI18n } from './i18n/i18n.js';
import './style/base.css';
import './style/disclosure.css';
import './style/inbox.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
