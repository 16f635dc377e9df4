/** Making guests like another one. */
package org.virtworkbench.ui.wizards.clone;
