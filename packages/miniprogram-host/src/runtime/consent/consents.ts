import { Emitter } from '../events';

/** What a visitor has said to a permission that the Mini Program asks for. */
export type Permission = 'unasked' | 'allowed' | 'refused';

/** What a visitor has agreed to. A launch begins with nothing asked. */
export interface Consent {
  /** `scope.writePhotosAlbum`: saving pictures to the album. */
  album: Permission;
  /** The privacy guide has been agreed to. */
  privacy: boolean;
}

/** `authSetting`: the permissions that have been asked for. */
export type AuthSetting = Record<string, boolean>;

/** The scopes whose APIs the host has. */
export const scopes = { 'scope.writePhotosAlbum': 'album' } as const;

/** What the visitor has agreed to so far, and word of each change. */
export class Consents {
  readonly changes = new Emitter<Consent>();
  current: Consent = { album: 'unasked', privacy: false };

  set(patch: Partial<Consent>): void {
    this.current = { ...this.current, ...patch };
    this.changes.emit(this.current);
  }

  get authSetting(): AuthSetting {
    const asked = Object.entries(scopes).filter(([, key]) => this.current[key] !== 'unasked');
    return Object.fromEntries(
      asked.map(([scope, key]) => [scope, this.current[key] === 'allowed']),
    );
  }
}
