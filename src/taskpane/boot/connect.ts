import { messages } from '../../domain/messages/zh-CN';
import { HostFailure, type Port } from '../../domain/port';

/** The port of the host that the page was opened in. */
export async function connect(): Promise<Port> {
  throw new HostFailure('unknown', messages.pane.boot.notInExcel.text);
}
