/** Inputs of the editors, and how to open them. */
package org.virtworkbench.ui.editor;
