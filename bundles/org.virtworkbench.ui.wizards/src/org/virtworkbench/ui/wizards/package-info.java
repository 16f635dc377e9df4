/** The wizards. */
package org.virtworkbench.ui.wizards;
