/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.util.Arrays;
import java.util.Random;

/** Damages streams. */
final class Mutations {

    private Mutations() {
    }

    /** Returns a copy with one to four faults: bits, bytes, large numbers, a lost end, a part of elsewhere. */
    static byte[] mutate(Random random, byte[] stream) {
        byte[] mutant = stream.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = (byte) random.nextInt();
                case 2 -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 4), (byte) (random.nextBoolean() ? 0xFF : 0x7F));
                case 3 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                default -> {
                    int from = random.nextInt(mutant.length);
                    System.arraycopy(mutant, from, mutant, at, Math.min(random.nextInt(40), mutant.length - Math.max(at, from)));
                }
            }
        }
        return mutant;
    }
}
