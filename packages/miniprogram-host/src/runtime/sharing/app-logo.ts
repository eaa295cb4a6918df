/** In CSS pixels, twice as large as it is shown anywhere. */
const SIZE = 128;

/**
 * Stands for the Mini Program's logo, which its account has and its folder hasn't: the first letter of its name.
 * @returns the address of a PNG, `data:…`
 */
export function drawLogo(name: string): string {
  const logo = document.createElement('canvas');
  logo.width = SIZE;
  logo.height = SIZE;
  const context = logo.getContext('2d');
  if (!context) return '';
  context.fillStyle = '#07c160';
  context.fillRect(0, 0, SIZE, SIZE);
  context.fillStyle = '#ffffff';
  context.font = `600 ${SIZE / 2}px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const [letter = ''] = name;
  context.fillText(letter.toUpperCase(), SIZE / 2, SIZE * 0.53);
  return logo.toDataURL('image/png');
}
