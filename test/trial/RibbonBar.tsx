import type { Ribbon, RibbonButton } from './manifest';

interface Props {
  readonly ribbon: Ribbon;
  /** While a cell is edited Excel's ribbon cannot be used. */
  readonly disabled: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The product's tab of the ribbon. */
export function RibbonBar({ ribbon, disabled, onPress }: Props) {
  return (
    <nav className="ribbon" aria-label={ribbon.tab}>
      <p className="ribbon-tab">{ribbon.tab}</p>
      <div className="ribbon-groups">
        {ribbon.groups.map(({ label, buttons }) => (
          <section key={label} aria-label={label}>
            <div>
              {buttons.map((button) => (
                <button
                  key={button.id}
                  type="button"
                  disabled={disabled}
                  title={button.tip}
                  onClick={() => onPress(button)}
                >
                  <img src={button.icon} width="32" height="32" alt="" />
                  {button.label}
                </button>
              ))}
            </div>
            <small>{label}</small>
          </section>
        ))}
      </div>
    </nav>
  );
}
