/** A text that is typed. */
export interface TextFieldView {
  label: string;
  /** The label, with the fault where there is one, for those who hear it. */
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
): TextFieldView {
  const spoken = [field.label, field.fault].filter(Boolean).join('. ');
  return { hint: '', placeholder: '', ...field, spoken };
}
