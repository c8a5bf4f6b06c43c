// The candidates of one sentence as a group of radio buttons.

/** Shows the candidates of an entry. Calls onChoose(index) when the user chooses a candidate. */
export function showAlternatives(group, entry, onChoose) {
  const legend = group.querySelector('legend');
  const items = (entry?.candidates ?? []).map((candidate, index) => {
    const item = document.createElement('label');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'alternative';
    radio.checked = index === entry.chosen;
    radio.addEventListener('change', () => onChoose(index));
    const text = document.createElement('span');
    text.dir = 'auto';
    text.textContent = candidate.text || '(empty)';
    const score = document.createElement('span');
    score.className = 'number';
    score.title = 'Score of the search. The higher, the better.';
    score.textContent = candidate.score.toFixed(2).replace('-', '−');
    item.append(radio, text, score);
    return item;
  });
  group.replaceChildren(legend, ...items);
}
