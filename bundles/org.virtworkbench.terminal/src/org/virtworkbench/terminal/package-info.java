/**
 * A terminal without a screen: what a guest writes to its serial line becomes lines of styled characters, and keys become what the guest reads. It follows
 * xterm, as ECMA-48 and the DEC VT manuals leave out what programs count on today.
 */
package org.virtworkbench.terminal;
