/** The console of a guest: its screen in a tab, with keyboard and pointer. */
package org.virtworkbench.ui.console;
