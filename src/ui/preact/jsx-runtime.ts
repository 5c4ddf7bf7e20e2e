import { options, type VNode } from 'preact';

export { Fragment, jsx, jsxs } from 'preact/jsx-runtime';

const before = options.vnode?.bind(options);

/** Preact writes attributes of SVG as they are spelt, and there `tabIndex` makes nothing focusable; React writes `tabindex`. */
options.vnode = (vnode: VNode): void => {
  if (typeof vnode.type === 'string' && 'tabIndex' in vnode.props) {
    const { tabIndex, ...rest } = vnode.props;
    Object.assign(vnode, { props: { ...rest, tabindex: tabIndex } });
  }
  before?.(vnode);
};
