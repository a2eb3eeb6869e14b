import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
  /** A new value gives the page another chance, e.g. the route. */
  readonly resetKey: string;
}

/** Catches a bug in a screen. Its text may hold case content, so it is shown and kept nowhere. */
export class ErrorBoundary extends Component<Props, { broken: boolean; key: string }> {
  override state = { broken: false, key: this.props.resetKey };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: Props, state: { key: string }): { broken: boolean; key: string } | null {
    return props.resetKey === state.key ? null : { broken: false, key: props.resetKey };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
