/* Where somebody plans something, they most likely mean the time on their own clock. */
export function chooseOwnZone() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  document.querySelectorAll('select[data-own-zone="true"]').forEach((select) => {
    if ([...select.options].some((option) => option.value === own)) {
      select.value = own;
    }
  });
}
