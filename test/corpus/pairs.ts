export const pairsReport = (_folder: string, _list: boolean): string => 'none yet';
