/** What goes from this side's keyboard to a guest. */
package org.virtworkbench.ui.console.keyboard;
