/** Screens of the SPICE protocol, which another program shows. */
package org.virtworkbench.ui.console.spice;
