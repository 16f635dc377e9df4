/** What a person can choose for consoles. */
package org.virtworkbench.ui.console.preferences;
