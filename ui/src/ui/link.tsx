import { createLink } from '@tanstack/react-router';
import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { forwardRef, type AnchorHTMLAttributes } from 'react';

type LinkAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;

const AnchorElement = forwardRef<HTMLAnchorElement, AnchorProps & LinkAttributes>(
  function AnchorElement(props, ref) {
    return <Anchor ref={ref} {...props} />;
  },
);
const ButtonElement = forwardRef<
  HTMLAnchorElement,
  ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>
>(function ButtonElement(props, ref) {
  return <Button component="a" ref={ref} {...props} />;
});

/** A link within the application that looks like text. */
export const TextLink = createLink(AnchorElement);
/** A link within the application that looks like a button. */
export const ButtonLink = createLink(ButtonElement);
