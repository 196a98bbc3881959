import '../boot/polyfills';
import { serve, type Scope } from './serve';

serve(self as unknown as Scope);
