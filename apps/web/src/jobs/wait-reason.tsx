import { useTranslation } from 'react-i18next';

/** Why something does not go on, in words; a reason that is not known as it came. */
export function WaitReason({ of }: { of: string }) {
  const { t } = useTranslation();
  return t(`jobs/wait/${of}`, { defaultValue: of });
}
