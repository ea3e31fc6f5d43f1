import { h } from './dom.js';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const KEY = 'vtiger-schema-theme';

/** The choice between the theme of the system, light and dark; remembered where the browser allows it. */
export function themeSwitch(): HTMLElement {
  apply(stored());
  const select = h(
    'select',
    {
      'aria-label': 'Theme',
      class: 'theme',
      change: () => {
        const theme = THEMES.find((one) => one === select.value) ?? 'system';
        apply(theme);
        try {
          localStorage.setItem(KEY, theme);
        } catch {
          // A page opened from disk may have no storage.
        }
      },
    },
    ...THEMES.map((theme) =>
      h(
        'option',
        { value: theme, selected: theme === stored() },
        theme[0]!.toUpperCase() + theme.slice(1),
      ),
    ),
  );
  return select;
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function stored(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system';
  }
}
