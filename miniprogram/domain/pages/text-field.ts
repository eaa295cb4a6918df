import type { Language } from '../words/language';
import { spokenSentences } from '../words/spoken';

/** A text that is typed. */
export interface TextFieldView {
  label: string;
  /** The label, with the fault where there is one, for a screen reader. */
  spoken: string;
  value: string;
  /** What is wrong with it; '' where nothing is. */
  fault: string;
  /** What it may be, where nothing is wrong; '' where that needs no words. */
  hint: string;
  placeholder: string;
}

/** A text field by what it is called and what stands in it; what it may have besides is empty unless told. */
export function textField(
  field: Pick<TextFieldView, 'label' | 'value' | 'fault'> &
    Partial<Pick<TextFieldView, 'hint' | 'placeholder'>>,
  language: Language,
): TextFieldView {
  const spoken = spokenSentences(language, field.label, field.fault);
  return { hint: '', placeholder: '', ...field, spoken };
}
