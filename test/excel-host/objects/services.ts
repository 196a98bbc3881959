import { Gap } from '../refusal';
import { object, type HostObject, type Kind } from './kind';

/** What office.js asks of a shared runtime beside the workbook. */

const SHOWN = 'Visible';

const addin: Kind<null> = {
  name: 'AddinInternalService',
  service: true,
  call: { NotifyActionHandlerReady: () => undefined },
};

const runtime: Kind<null> = {
  name: 'AppRuntimeService',
  service: true,
  call: {
    SetAppRuntimeState: (_none, [state], { showPane }) => showPane(state === SHOWN),
  },
};

const SERVICES: Readonly<Record<string, Kind<null>>> = {
  'Microsoft.InternalService.AddinInternalService': addin,
  'Microsoft.AppRuntime.AppRuntimeService': runtime,
};

export function serviceNamed(name: string): HostObject {
  const service = SERVICES[name];
  if (service === undefined) throw new Gap(`service ${name}`);
  return object(service, null);
}
