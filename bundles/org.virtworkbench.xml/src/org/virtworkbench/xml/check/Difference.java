/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.check;

/**
 * A place where a written document does not say what the original says.
 *
 * @param line in the original, counted from 1
 * @param column in the original, counted from 1
 * @param what what is different there
 */
record Difference(int line, int column, String what) {
}
