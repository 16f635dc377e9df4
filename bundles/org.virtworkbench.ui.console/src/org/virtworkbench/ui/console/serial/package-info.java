/** A guest's serial line, shown as a terminal. */
package org.virtworkbench.ui.console.serial;
