/** Dialogs of the menu Help. */
package org.virtworkbench.app.help;
