// Runs before the first paint, in every page: the colours that the reader chose, or those of the system. The server allows it by its hash.
export const colourSchemeScript =
  "try{var s=localStorage.getItem('mantine-color-scheme-value');var d=s==='dark'||(s!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches);document.documentElement.setAttribute('data-mantine-color-scheme',d?'dark':'light')}catch(e){}";
