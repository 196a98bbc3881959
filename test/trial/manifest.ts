/** The ribbon as the product's own manifest describes it. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address beside the pane. */
  readonly icon: string;
  /** Function that is called; null for the button that shows the pane. */
  readonly action: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

const PANE = 'pane/';
const ICON_SIZE = '32';

const child = (of: Element, name: string): Element | undefined =>
  [...of.children].find(({ localName }) => localName === name);
const every = (of: Element, name: string): Element[] => [...of.getElementsByTagNameNS('*', name)];

/** Strings and addresses of the manifest, by id. */
function resourcesOf(manifest: Element): (of: Element | undefined) => string {
  const named = new Map(
    ['Image', 'Url', 'String']
      .flatMap((name) => every(manifest, name))
      .map((one) => [one.getAttribute('id'), one.getAttribute('DefaultValue') ?? '']),
  );
  return (of) => named.get(of?.getAttribute('resid') ?? '') ?? '';
}

/** The address in the manifest is that of a server; here the same file lies beside the pane. */
const besidePane = (address: string): string =>
  PANE + address.replace(/^https:\/\/[^/]+\/(?:.*?(?=assets\/))?/u, '');

function buttonOf(control: Element, text: (of: Element | undefined) => string): RibbonButton {
  const icon = every(control, 'Image').find((one) => one.getAttribute('size') === ICON_SIZE);
  const tip = child(control, 'Supertip');
  return {
    id: control.getAttribute('id') ?? '',
    label: text(child(control, 'Label')),
    tip: tip === undefined ? '' : text(child(tip, 'Description')),
    icon: besidePane(text(icon)),
    action: every(control, 'FunctionName')[0]?.textContent ?? null,
  };
}

export function ribbonOf(xml: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const text = resourcesOf(manifest);
  const [tab] = every(manifest, 'CustomTab');
  if (tab === undefined) throw new Error('the manifest has no tab');
  return {
    tab: text(child(tab, 'Label')),
    groups: every(tab, 'Group').map((group) => ({
      label: text(child(group, 'Label')),
      buttons: every(group, 'Control').map((control) => buttonOf(control, text)),
    })),
  };
}

export const servedRibbon = async (): Promise<Ribbon> =>
  ribbonOf(await (await fetch(`${PANE}manifest.xml`)).text());
