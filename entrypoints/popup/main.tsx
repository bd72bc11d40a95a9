import { render } from 'preact';

const main = document.querySelector('#popup');
if (main) render(<p>{''}</p>, main);
