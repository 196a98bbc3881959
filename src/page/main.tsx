import '../taskpane/boot/polyfills';
import './pieces';
import { startPage } from './start';

startPage();
