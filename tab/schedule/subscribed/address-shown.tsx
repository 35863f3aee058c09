import { Body1, Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { copyWords } from "../../ui/copy-words.ts";
import { heldIn } from "../../ui/held-in.ts";
import { useReachSay } from "../../ui/reach-say.ts";

/** The address, this once, and how it gets where it is wanted. It takes the focus, as what was pressed is gone. */
export function AddressShown({ address }: { readonly address: string }) {
  const say = useReachSay();
  const [copied, setCopied] = useState<boolean>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const copy = () => {
    copyWords(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <Field label={say("reach:address.yours")}>
        <Textarea
          ref={heldIn(field)}
          value={address}
          readOnly
          dir="ltr"
          rows={4}
          resize="vertical"
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <Body1>{say("reach:address.once")}</Body1>
      <div>
        <Button appearance="primary" onClick={copy}>
          {say("reach:address.copy")}
        </Button>
      </div>
      <div role="status">
        {copied !== undefined && say(copied ? "reach:address.copied" : "reach:address.notCopied")}
      </div>
    </>
  );
}
