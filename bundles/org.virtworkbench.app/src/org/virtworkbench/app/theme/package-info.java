/** Light or dark: what is chosen, and how the window changes to it. */
package org.virtworkbench.app.theme;
