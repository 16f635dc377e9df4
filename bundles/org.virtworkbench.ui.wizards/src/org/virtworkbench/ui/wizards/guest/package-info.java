/** Making new guests. */
package org.virtworkbench.ui.wizards.guest;
