/** Open your own: choose or drop files, or paste a list; then how far the reading is, or why nothing could be used. */
import { FileUp } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { forget } from '../../worker/kept.ts';
import type { Desk } from '../desk.ts';
import { job, openFiles, openKept, openPasted, type Refusal, refusal } from '../files.ts';
import { recent, refreshRecent } from '../keeping.ts';
import { PANEL } from '../text/panels.ts';
import { fileName, text } from '../text.ts';
import { Icon } from '../widgets/Icon.tsx';
import { Modal } from '../widgets/Modal.tsx';
import { More } from '../widgets/More.tsx';

export function OpenDialog({ desk }: { desk: Desk }) {
  const close = () => {
    job.value?.cancel();
    job.value = null;
    refusal.value = null;
    desk.dialog.value = null;
  };
  return (
    <Modal title={PANEL.openYours} onClose={close}>
      {job.value === null ? <Choices desk={desk} /> : <Working />}
      <p class="note private">{text.private}</p>
    </Modal>
  );
}

function Choices({ desk }: { desk: Desk }) {
  const picker = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  return (
    <>
      {refusal.value !== null && <Refused refusal={refusal.value} />}
      <button type="button" class="drop-zone" autofocus onClick={() => picker.current?.click()}>
        <Icon of={FileUp} size={22} />
        <span>
          <b>{PANEL.chooseFiles}</b>
          {PANEL.orDrop}
        </span>
        <span class="note">
          Exports of Web of Science, Scopus, PubMed, Zotero and others; articles and reference lists as PDF,
          web page, Word or text; networks (VOSviewer, GEXF, GraphML, Pajek); archives of these; a saved
          snapshot; decisions for the map that is open (decisions.tsv, a VOSviewer thesaurus)
        </span>
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={event => openFiles(desk, [...(event.currentTarget.files ?? [])])}
      />
      <Recent desk={desk} />
      <form
        class="paste"
        onSubmit={event => {
          event.preventDefault();
          if (pasted.trim() !== '') openPasted(desk, pasted);
        }}
      >
        <label for="pasted">{PANEL.orPaste}</label>
        <textarea
          id="pasted"
          rows={7}
          spellcheck={false}
          placeholder={PANEL.pasteExample}
          value={pasted}
          onInput={event => setPasted(event.currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={pasted.trim() === ''}>
          {PANEL.drawMap}
        </button>
      </form>
    </>
  );
}

/** What was opened before in this browser, and is kept there. */
function Recent({ desk }: { desk: Desk }) {
  useEffect(() => void refreshRecent(), []);
  if (recent.value.length === 0) return null;
  const drop = (key: string) =>
    forget(key)
      .catch(() => {})
      .then(refreshRecent);
  return (
    <section class="recent">
      <h3>{text.recent}</h3>
      <ul class="rows">
        {recent.value.map(({ key, title, size, at, files }) => (
          <li key={key} class="row">
            <button
              type="button"
              class="row-name"
              title={files.map(fileName).join(', ')}
              onClick={() => openKept(desk, key, title)}
            >
              {title}
              <span class="note">
                {size.toLocaleString('en')} ·{' '}
                {new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' })}
              </span>
            </button>
            <button
              type="button"
              class="link-button"
              aria-label={`${text.forget}: ${title}`}
              onClick={() => drop(key)}
            >
              {text.forget}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Working() {
  const { names, progress, cancel } = job.value!;
  const { stage, done, total } = progress;
  return (
    <div class="working" role="status">
      <p>
        <b>{names}</b>
      </p>
      <p>
        {stage}
        {total > 0 && `: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}
      </p>
      <progress aria-label={stage} max={total > 0 ? total : undefined} value={total > 0 ? done : undefined} />
      <button
        type="button"
        class="secondary"
        onClick={() => {
          cancel();
          job.value = null;
        }}
      >
        {PANEL.cancel}
      </button>
    </div>
  );
}

function Refused({ refusal: { message, problems } }: { refusal: Refusal }) {
  return (
    <div class="refused" role="alert">
      <p>
        <b>{message}</b>
      </p>
      <More items={problems} first={5} class="plain">
        {problem => (
          <li key={`${problem.file}:${problem.line}:${problem.code}`}>
            {fileName(problem.file)}, line {problem.line}: {problem.message}
          </li>
        )}
      </More>
    </div>
  );
}
