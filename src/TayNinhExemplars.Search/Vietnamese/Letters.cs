namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>The twelve vowels and six tones. Works on lower-case NFC letters.</summary>
internal static class Letters
{
    public const int Level = 0, Falling = 1, Dipping = 2, Creaking = 3, Rising = 4, Heavy = 5;

    // One row a vowel, tones in the order of the dictionary: ngang, huyền, hỏi, ngã, sắc, nặng.
    private const string Vowels =
        "aàảãáạ" + "ăằẳẵắặ" + "âầẩẫấậ" + "eèẻẽéẹ" + "êềểễếệ" + "iìỉĩíị" +
        "oòỏõóọ" + "ôồổỗốộ" + "ơờởỡớợ" + "uùủũúụ" + "ưừửữứự" + "yỳỷỹýỵ";

    private static readonly sbyte[] Places = BuildPlaces();

    public static bool IsVowel(char letter) => letter < Places.Length && Places[letter] >= 0;

    public static bool TrySplit(char letter, out char vowel, out int tone)
    {
        if (!IsVowel(letter))
        {
            vowel = letter;
            tone = Level;
            return false;
        }
        int place = Places[letter];
        tone = place % 6;
        vowel = Vowels[place - tone];
        return true;
    }

    public static char WithTone(char vowel, int tone) =>
        TrySplit(vowel, out var plain, out _) ? Vowels[Places[plain] + tone] : vowel;

    private static sbyte[] BuildPlaces()
    {
        var places = new sbyte['ỹ' + 1];
        Array.Fill(places, (sbyte)-1);
        for (var i = 0; i < Vowels.Length; i++) places[Vowels[i]] = (sbyte)i;
        return places;
    }
}
