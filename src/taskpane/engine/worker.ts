import '../boot/polyfills';
import { serve } from './serve';

serve();
