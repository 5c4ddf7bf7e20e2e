import { DatelineEmbed } from './dateline-embed.ts';

const NAME = 'dateline-embed';

// Pages link the script once for each widget, and old articles an old version of it: the first one stands.
if (customElements.get(NAME) === undefined) customElements.define(NAME, DatelineEmbed);
