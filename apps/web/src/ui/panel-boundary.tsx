import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Broken } from './broken';

interface State {
  broken: { error: unknown } | null;
}

export class PanelBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: null };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: { error } };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    return <BrokenPanel error={broken.error} again={() => this.setState({ broken: null })} />;
  }
}

function BrokenPanel(props: { error: unknown; again: () => void }) {
  const { t } = useTranslation();
  return <Broken words={t('fault/panel')} {...props} />;
}
